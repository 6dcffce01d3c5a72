// Pages without widgets load this, but not PrimeFaces.
if (window.PrimeFaces) {
  PrimeFaces.locales.nb = {
    closeText: "Lukk", prevText: "Forrige", nextText: "Neste", currentText: "I dag",
    monthNames: ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"],
    monthNamesShort: ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"],
    dayNames: ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"],
    dayNamesShort: ["søn", "man", "tir", "ons", "tor", "fre", "lør"],
    dayNamesMin: ["sø", "ma", "ti", "on", "to", "fr", "lø"],
    weekHeader: "Uke", firstDay: 1, isRTL: false, showMonthAfterYear: false, yearSuffix: "",
    unexpectedError: "Noe gikk galt. Prøv igjen.",
    aria: { close: "Lukk", previous: "Forrige", next: "Neste" }
  };
}
