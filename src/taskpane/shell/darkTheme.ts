// Without this file those who never see the dark theme would have to download it.
export { webDarkTheme } from "@fluentui/react-components";
