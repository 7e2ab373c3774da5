import type { Language } from './language';

export const nl: Language = {
  code: 'nl',
  fields: {
    name: 'Klant | Klanten | Klantnaam | Naam klant | Naam van de klant | Bedrijf | Bedrijfsnaam | Organisatie | Onderneming | Relatie | Naam | Rijlabels',
    associate:
      'Accountmanager | Klantmanager | Verantwoordelijke | Verantwoordelijk | Eigenaar | Accounteigenaar | Verkoper | Vertegenwoordiger | Beheerder | Relatiebeheerder | Toegewezen aan | Behandelaar | Adviseur | Consultant',
    type: 'Type | Soort | Klanttype | Klantsoort | Niveau | Klantniveau | Klantklasse | Klantcategorie | Categorie | Klasse | Segment',
    endDate:
      'Einddatum | Einde | Eindigt op | Einde contract | Contracteinde | Einddatum contract | Verlenging | Verlengingsdatum | Verloopdatum | Vervaldatum | Loopt af op | Geldig tot | Contract tot | Loopt tot | Contract loopt tot',
    scoredOn:
      'Gescoord op | Beoordeeld op | Datum beoordeling | Laatste beoordeling | Beoordelingsdatum | Laatst beoordeeld | Laatste evaluatie',
    lastArr:
      'ARR vorig jaar | ARR van vorig jaar | Vorig jaar ARR | Omzet vorig jaar | Jaaromzet vorig jaar | Vorig jaar | ARR vj | Omzet vj | Jaarlijks terugkerende omzet',
    deltaArr:
      'ΔARR doel | Doel ΔARR | Doel | ARR doel | Doel ARR | Doelstelling | Groeidoel | Groeidoelstelling | Gewenste groei | Gewenste toename | Toename | Target',
    ytd: 'Gewonnen | Tot nu toe gewonnen | Dit jaar gewonnen | Dit jaar | Lopend jaar | Behaald | Gerealiseerd | Realisatie | Tot op heden | Sinds begin van het jaar | ARR gewonnen | Tot nu toe',
  },
  anyYear: 'Jaarlijks terugkerende omzet | Omzet',
  computed: {
    overall: 'Totaalscore | Eindscore | Gemiddelde | Gemiddelde score | Algemeen',
    weakest: 'Zwakste stap',
    change: 'Verandering | Wijziging | Openstaande acties',
    percent: '% van doel | % van het doel | % doel | Doelrealisatie',
    progress: 'Voortgang',
  },
  steps: {
    launched:
      'Livegang | Uitrol | Ingebruikname | Effectief gelanceerd | Succesvol gelanceerd | Lancering | Gelanceerd | Invoering | Ingevoerd | Live',
    roi: 'Genereert ROI | Levert ROI | ROI gegenereerd | ROI genereren | ROI behaald | Rendement gegenereerd',
    recognized: 'ROI erkend | Erkend | Erkende ROI | Erkenning',
    monetizes:
      'Klant verzilvert | Monetisatie | Klant monetiseert | Klant verdient | Verzilvering | Monetiseert | Verzilverd',
    partner: 'Strategische partner | Gewaardeerde strategische partner | Strategisch partnerschap | Partnerschap',
  },
  subMetrics: {
    'launched.users': 'Verwachte gebruikers actief | Actieve gebruikers | Verwachte gebruikers',
    'launched.weekly': 'Wekelijkse gebruikers | Gebruikers per week',
    'launched.daily': 'Bijna dagelijkse gebruikers | Dagelijkse gebruikers',
    'roi.cases': 'Toepassingen gedocumenteerd | Use cases gedocumenteerd | Gedocumenteerde toepassingen',
    'roi.return': 'Opbrengst boven kosten | Rendement boven kosten',
    'roi.ontime': 'Resultaten op tijd | Resultaten op tijd geleverd',
    'recognized.sponsor': 'Sponsor bevestigt de waarde | Sponsor bevestigt waarde',
    'recognized.shares': 'Klant deelt resultaten | Klant deelt zijn resultaten | Deelt resultaten',
    'recognized.public': 'Spreekt in het openbaar voor ons | Publieke referentie | Openbare referentie',
    'monetizes.contract': 'Contract past bij de waarde | Contract past bij waarde',
    'monetizes.funded': 'Gefinancierd tegen doel | Gefinancierd ten opzichte van doel | Budget tegen doel',
    'monetizes.expansion': 'Uitbreiding afgesproken | Uitbreiding overeengekomen',
    'partner.plans': 'Wij staan in hun plannen | In hun plannen',
    'partner.advise': 'Wij adviseren hen | Wij adviseren',
    'partner.product': 'Zij vormen ons product | Vormt ons product mee | Bepalen mee ons product',
  },
  months: 'januari februari maart april mei juni juli augustus september oktober november december',
  weekdays: 'ma di wo do vr za zo',
  notGiven:
    'n.v.t. | nvt | n.b. | nb | niet beoordeeld | nog niet beoordeeld | niet gescoord | onbekend | nog te bepalen | n.t.b. | ntb | geen | niet beschikbaar | leeg',
  totals: 'totaal | totalen | eindtotaal | subtotaal | sub-totaal | som | gemiddelde | totaal generaal',
  aboutColumns: 'Gewicht | Weging | Wegingen | Maximum | Maximale score | Minimum | Schaal | Mediaan | Aantal',
  notes: 'vertrouwelijk | bron | gegenereerd door | opmerking | legenda | pagina | alle rechten voorbehouden',
  units: { 3: 'k | dzd | duizend', 6: 'm | mln | mio | miljoen', 9: 'mld | mrd | miljard' },
  scales: {
    yesNo: ['ja | j | waar', 'nee | onwaar'],
    partly: 'gedeeltelijk | deels',
    very: 'zeer | erg | heel',
    highLow: ['hoog', 'middel | gemiddeld | midden', 'laag'],
    traffic: ['groen', 'oranje | geel', 'rood'],
    progress: [
      'klaar | gereed | afgerond | voltooid | behaald',
      'bezig | in uitvoering | loopt | gestart',
      'niet gestart | nog niet gestart | te doen | gepland',
    ],
  },
  outOf: 'van',
  upTo: 'tot | t/m',
  fillers: 'de het een van in op voor en per bij te zijn hun',
  score: 'schaal score punt punten cijfer stoplicht',
  about: 'ca. | circa | ongeveer',
  best: 'beste | uitstekend | zeer goed',
  quarter: 'k | q | kwartaal',
  endOf: 'eind | einde',
  before: 'vorig | vorige | eerder | oud | vorig kwartaal',
  now: 'huidig | huidige | nu | nieuw | dit kwartaal',
  aggregates: 'Som van | Gemiddelde van | Max van | Min van',
  monthly: 'maandelijks | per maand',
};
