/** How many corrected pages a rule is proposed from. */
export const maxCorrectedPages = 8
