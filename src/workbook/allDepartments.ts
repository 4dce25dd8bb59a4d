// Without this file whoever wants the word for "all departments" would have to load everything the settings know.

/** Value of the setting *Fachdienst* where the measures of all are wanted. */
export const allDepartments = "alle";
