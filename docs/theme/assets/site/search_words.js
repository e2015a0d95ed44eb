// What visitors call a thing, and what the pages call it, by language. A word of a visitor is given by its
// beginning, so that its other forms are covered, and both as search.js folds them: no capitals, no umlauts.

export const OTHER_WORDS = {
  de: {
    abgelehn: ["ablehnung"],
    ansprechpartner: ["kontakt"],
    budget: ["gesamtbudget"],
    chef: ["clustermanagement"],
    firm: ["unternehmen"],
    geld: ["finanzierung", "fordermittel"],
    gratis: ["gebuhr"],
    konkurren: ["wettbewerber"],
    kost: ["gebuhr"],
    mitarbeiter: ["beschaftigte", "vollzeitaquivalent"],
    mitglieder: ["akteur"],
    radius: ["umkreis"],
    universitat: ["hochschule"],
    usp: ["alleinstellungsmerkmale"],
    verein: ["vereinsregister", "grundung"],
  },
  en: {
    business: ["enterprise"],
    compan: ["enterprise"],
    competition: ["competitor"],
    employee: ["fte"],
    free: ["fee"],
    member: ["actor"],
    usp: ["unique"],
  },
};
