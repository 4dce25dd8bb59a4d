// Without this file Excel would find neither our functions nor what the ribbon's buttons do. Everything is associated while the
// script runs, not later: Excel calls functions as soon as the page is there (github.com/OfficeDev/office-js issue 4769).
import { findings } from "./findings";
import { goal } from "./goal";
import { goalSum } from "./goalSum";
import { measure } from "./measure";
import { productArea } from "./productArea";
import { associateRibbonCommands } from "./ribbonCommands";
import { share } from "./share";
import { trafficLight } from "./trafficLight";

CustomFunctions.associate("ZIEL", goal);
CustomFunctions.associate("PRODUKTBEREICH", productArea);
CustomFunctions.associate("MASSNAHME", measure);
CustomFunctions.associate("AMPEL", trafficLight);
CustomFunctions.associate("BEFUND", findings);
CustomFunctions.associate("ANTEIL", share);
CustomFunctions.associate("ZIELSUMME", goalSum);

associateRibbonCommands();
