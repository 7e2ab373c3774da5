import type { Language } from './language';

export const de: Language = {
  code: 'de',
  fields: {
    name: 'Kd | Kunde | Kunden | Kundenname | Name des Kunden | Firma | Firmenname | Unternehmen | Mandant | Auftraggeber | Kundenkonto | Konto | Großkunde | Schlüsselkunde | Debitor | Zeilenbeschriftungen',
    associate:
      'Key Accounter | Account Manager | Kundenverantwortlicher | Verkaufsleiter | Betreuer | Kundenbetreuer | Kundenberater | Verantwortlich | Verantwortlicher | Verantwortliche | Zuständig | Zuständiger | Vertriebsmitarbeiter | Vertriebler | Vertrieb | Verkäufer | Ansprechpartner intern | Vertriebsbeauftragter | Kundenmanager | Bearbeiter | Inhaber | Key Account Manager | Berater | Beraterin | Consultant',
    type: 'Typ | Kundentyp | Kontotyp | Stufe | Kundenstufe | Klasse | Kundenklasse | Kategorie | Kundenkategorie | Einstufung',
    endDate:
      'Enddatum | Ende | Endet am | Vertragsende | Ende des Vertrags | Laufzeitende | Laufzeit bis | Vertragslaufzeit bis | Kündbar zum | Vertrag bis | Gültig bis | Verlängerung | Verlängerungsdatum | Vertragsverlängerung | Ablauf | Ablaufdatum | Läuft ab am',
    scoredOn:
      'Bewertet am | Zuletzt bewertet | Bewertungsdatum | Letzte Bewertung | Datum der Bewertung | Letzte Prüfung | Geprüft am | Stand der Bewertung',
    lastArr:
      'ARR Vorjahr | Vorjahres ARR | Vorjahres-ARR | ARR letztes Jahr | Letztes Jahr ARR | Jahresumsatz Vorjahr | Umsatz Vorjahr | Vorjahresumsatz | Vorjahr | VJ | Umsatz VJ | Umsatz letztes Jahr | Jahresumsatz letztes Jahr | Umsatz Vj. | JRU Vorjahr | JRU | Wiederkehrender Jahresumsatz',
    deltaArr:
      'ΔARR Ziel | Ziel ΔARR | Ziel ARR | ARR Ziel | Ziel | Zielzuwachs | Wachstumsziel | Zuwachs | Geplanter Zuwachs | ARR Zuwachs | Zielwert | Jahresziel | Vertriebsziel | Umsatzziel',
    ytd: 'YTD ARR | Gewonnen | Bisher gewonnen | Dieses Jahr gewonnen | Seit Jahresbeginn | Lfd. Jahr | Laufendes Jahr | Bisher erreicht | Erreicht | Ist | Ist YTD | Abschlüsse lfd. Jahr | Bisher',
  },
  anyYear: 'JRU | Wiederkehrender Jahresumsatz | Umsatz | Jahresumsatz',
  computed: {
    overall: 'Gesamt | Gesamtwert | Gesamtbewertung | Gesamtpunktzahl | Durchschnitt | Mittelwert',
    weakest: 'Schwächste Stufe | Schwächster Schritt',
    change: 'Veränderung | Änderung | Offene Maßnahmen',
    percent: '% vom Ziel | % des Ziels | Zielerreichung | Ziel % | Zielerreichung %',
    progress: 'Fortschritt',
  },
  steps: {
    launched:
      'Go-live | Livegang | Erfolgreich eingeführt | Einführung | Einführung gelungen | Eingeführt | Wirksam eingeführt',
    roi: 'ROI erzielt | ROI erzeugt | Erzielt ROI | ROI erreichen',
    recognized: 'ROI anerkannt | Anerkannt | ROI erkannt | Anerkannter ROI | ROI bestätigt | Anerkennung',
    monetizes: 'Kunde monetarisiert | Monetarisierung | Monetarisiert | Kunde zahlt | Kunde verdient',
    partner: 'Strategischer Partner | Geschätzter strategischer Partner | Partnerschaft | Strategische Partnerschaft',
  },
  subMetrics: {
    'launched.users': 'Erwartete Nutzer aktiv | Aktive Nutzer | Erwartete Nutzer',
    'launched.weekly': 'Wöchentliche Nutzer | Nutzer pro Woche | Nutzer je Woche',
    'launched.daily': 'Fast tägliche Nutzer | Tägliche Nutzer | Nahezu tägliche Nutzer',
    'roi.cases': 'Anwendungsfälle dokumentiert | Anwendungsfälle | Dokumentierte Anwendungsfälle',
    'roi.return': 'Ertrag über Kosten | Nutzen über Kosten | Rendite über Kosten',
    'roi.ontime': 'Ergebnisse pünktlich | Ergebnisse termingerecht | Ergebnisse pünktlich geliefert',
    'recognized.sponsor': 'Sponsor bestätigt den Wert | Sponsor bestätigt Wert | Sponsor bestätigt Nutzen',
    'recognized.shares': 'Kunde teilt seine Ergebnisse | Kunde teilt Ergebnisse | Teilt Ergebnisse',
    'recognized.public': 'Spricht öffentlich für uns | Öffentliche Referenz | Spricht für uns',
    'monetizes.contract': 'Vertrag entspricht dem Wert | Vertrag entspricht Wert',
    'monetizes.funded': 'Finanziert gegen Ziel | Budget gegen Ziel | Finanziert zum Ziel',
    'monetizes.expansion': 'Ausbau vereinbart | Erweiterung vereinbart',
    'partner.plans': 'Wir sind in ihren Plänen | Teil ihrer Pläne | In ihren Plänen',
    'partner.advise': 'Wir beraten sie | Wir beraten',
    'partner.product': 'Sie prägen unser Produkt | Prägt unser Produkt | Gestalten unser Produkt mit',
  },
  months: 'januar februar märz april mai juni juli august september oktober november dezember',
  weekdays: 'mo di mi do fr sa so',
  notGiven:
    'n. b. | n.b. | k.a. | k. a. | keine angabe | keine angaben | nicht bewertet | noch nicht bewertet | unbewertet | offen | unbekannt | entfällt | nicht vorhanden | ohne | n.v. | n. v. | keine',
  totals:
    'ø | summe | summen | gesamt | gesamtsumme | zwischensumme | teilsumme | endsumme | insgesamt | total | durchschnitt | mittelwert | summe gesamt',
  aboutColumns:
    'Gewicht | Gewichtung | Gewichte | Maximum | Max. Punkte | Maximalwert | Minimum | Skala | Richtwert | Anzahl',
  notes:
    'vertraulich | stand | quelle | erstellt von | erstellt am | hinweis | anmerkung | legende | seite | alle rechte vorbehalten',
  units: { 3: 'tsd | tausend | t | tds', 6: 'mio | million | millionen', 9: 'mrd | milliarde | milliarden' },
  scales: {
    yesNo: ['ja | j | wahr', 'nein | falsch'],
    partly: 'teilweise | teils | zum Teil | bedingt',
    very: 'sehr',
    highLow: ['hoch', 'mittel', 'niedrig | gering | tief'],
    traffic: ['grün', 'gelb | orange', 'rot'],
    progress: [
      'erledigt | abgeschlossen | fertig | erreicht | umgesetzt',
      'in Arbeit | laufend | läuft | begonnen | in Umsetzung',
      'nicht begonnen | noch nicht begonnen | geplant | nicht gestartet',
    ],
  },
  outOf: 'von',
  upTo: 'bis',
  fillers: 'der die das des dem den im in am von vom für und je pro zum zur',
  score: 'skala punkt punkte bewertung wert note ampel',
  about: 'ca. | ca | etwa | rund | ungefähr',
  best: 'sehr gut | beste | bester | bestes | ausgezeichnet',
  quarter: 'q | quartal',
  endOf: 'ende',
  before: 'vorher | zuvor | alt | Vorquartal | Vormonat | letztes Quartal',
  now: 'aktuell | jetzt | neu | heute | dieses Quartal',
  aggregates: 'Summe von | Mittelwert von | Durchschnitt von | Maximum von | Minimum von',
  monthly: 'monatlich | pro monat | im monat | mtl',
};
