// Without this file the equal-opportunity office would have more staff than all day-care centres.

const large = [
  "111201",
  "11106",
  "12202",
  "126011",
  "12701",
  "21101",
  "21701",
  "21801",
  "23101",
  "31201",
  "31401",
  "363013",
  "365011",
  "424012",
  "53801",
  "541011",
  "54501",
  "55101",
];
const small = [
  "11103",
  "11110",
  "11112",
  "12101",
  "12801",
  "22101",
  "25101",
  "26101",
  "28101",
  "31101",
  "33101",
  "34501",
  "351012",
  "36101",
  "36201",
  "41101",
  "41202",
  "42101",
  "511014",
  "511015",
  "52201",
  "52301",
  "53501",
  "54601",
  "55401",
  "561012",
  "57301",
  "57501",
];

/** Size of a product from 0 (one desk) to 1 (a whole branch of the administration); decides where in an account's span its rows lie. */
export function productSize(product: string): number {
  if (large.includes(product)) return 0.85;
  return small.includes(product) ? 0.15 : 0.5;
}
