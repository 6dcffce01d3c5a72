// Pages without widgets load this, but not PrimeFaces.
if (window.PrimeFaces) {
  PrimeFaces.locales.nn = {
    closeText: "Lukk", prevText: "Førre", nextText: "Neste", currentText: "I dag",
    monthNames: ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"],
    monthNamesShort: ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"],
    dayNames: ["sundag", "måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag"],
    dayNamesShort: ["sun", "mån", "tys", "ons", "tor", "fre", "lau"],
    dayNamesMin: ["su", "må", "ty", "on", "to", "fr", "la"],
    weekHeader: "Veke", firstDay: 1, isRTL: false, showMonthAfterYear: false, yearSuffix: "",
    unexpectedError: "Noko gjekk gale. Prøv igjen.",
    aria: { close: "Lukk", previous: "Førre", next: "Neste" }
  };
}
