/** Trackers of teams in other languages, and such that only a sheet can hold. */

import type { Team } from './team';

const P = '0%';

export const OTHERS: readonly Team[] = [
  {
    about: 'German, two rows of header and a sum',
    text: `Kundenübersicht Q4;;;;;;;;;;
;;;;;;;;;;
Kunde;Betreuer;Vertragsende;Bewertung;;;;;Umsatz in T€;;
;;;Einführung;ROI erzielt;ROI anerkannt;Monetarisierung;Partnerschaft;Vorjahr;Ziel;Ist
Müller GmbH;Anna Groß;31.12.2026;7,5;6;k.A.;4;8;1.200,5;300;120
Weber AG;Jörg Lang;30.06.2027;8;7;6;5;9;950;200;0
Schulz KG;Anna Groß;31.03.2027;3;4;2;6;n. b.;64,5;10;2,5
Summe;;;;;;;;2.215;510;122,5`,
    truth: `name|associate|end|D=launched|E=roi|F=recognized|G=monetizes|H=partner|last|target|won
Müller GmbH|Anna Groß|2026-12-31|7.5|6||4|8|1200500|300000|120000
Weber AG|Jörg Lang|2027-06-30|8|7|6|5|9|950000|200000|0
Schulz KG|Anna Groß|2027-03-31|3|4|2|6||64500|10000|2500`,
  },
  {
    about: 'German, traffic lights in words and a mark in the ABC class',
    text: `Kd.-Nr.;Kunde;ABC;Key Accounter;Laufzeit bis;Einführung;ROI;Anerkennung;Monetarisierung;Partnerschaft;JRU Vorjahr;Potenzial
10023;Müller GmbH;A;A. Groß;12/2026;grün;gelb;rot;gelb;grün;1,2 Mio. €;300 T€
10024;Weber AG;B;J. Lang;06/2027;gelb;gelb;grün;rot;offen;950.000 €;200 T€
10027;Schulz KG;C;A. Groß;03/2027;rot;rot;gelb;gelb;rot;64.500 €;10 T€`,
    truth: `name|associate|end|F|G|H|I|J|last
Müller GmbH|A. Groß|2026-12-31|10|5|0|5|10|1200000
Weber AG|J. Lang|2027-06-30|5|5|10|0||950000
Schulz KG|A. Groß|2027-03-31|0|0|5|5|0|64500`,
  },
  {
    about: 'German school marks, where one is best',
    text: `Kunde;Betreuer;Einführung (Note);ROI (Note);Anerkennung (Note);Monetarisierung (Note);Partnerschaft (Note);ARR
Müller GmbH;Anna;1;2;3;4;1;100000
Weber AG;Jörg;2;6;1;3;5;80000
Schulz KG;Anna;4;5;2;1;2;64500`,
    truth: `name|C|D|E|F|G|last
Müller GmbH|10|8|6|4|10|100000
Weber AG|8|0|10|6|2|80000
Schulz KG|4|2|8|10|8|64500`,
    told: ['scale-open'],
  },
  {
    about: 'French, stars and narrow spaces',
    text: `Compte;Chargé de compte;Échéance;Lancement;ROI généré;ROI reconnu;Monétisation;Partenariat;CA N-1;Objectif;Réalisé
Société Générale d’Aulnes;Zoé Petit;31/12/2026;★★★★☆;★★★☆☆;★★☆☆☆;N/E;★☆☆☆☆;1 234,56 €;300,00 €;−50,00 €
Bouleau SA;Luc Roy;1er avril 2027;★★★★★;★★★★☆;★★★☆☆;★★☆☆☆;★★★★★;950 000,00 €;20 000,00 €;0,00 €
Cèdre SARL;Zoé Petit;30/06/2027;★★☆☆☆;★☆☆☆☆;★★★☆☆;★★★★☆;★★☆☆☆;64 500,00 €;10 000,00 €;(2 500,00) €`,
    truth: `name|associate|end|D|E|F|G|H|last|target|won
Société Générale d’Aulnes|Zoé Petit|2026-12-31|8|6|4||2|1234.56|300|-50
Bouleau SA|Luc Roy|2027-04-01|10|8|6|4|10|950000|20000|0
Cèdre SARL|Zoé Petit|2027-06-30|4|2|6|8|4|64500|10000|-2500`,
  },
  {
    about: 'French, levels in words and totals by person',
    text: `Client,Commercial,Fin de contrat,Lancement,ROI,Reconnaissance,Monétisation,Partenariat,ARR N-1 (k€),Objectif (k€)
Aulne Industries,Zoé,31/12/2026,élevé,moyen,faible,moyen,élevé,"1 200",300
Bouleau SA,Zoé,30/06/2027,moyen,moyen,élevé,faible,,"950,5",200
Sous-total Zoé,,,,,,,,"2 150,5",500
Cèdre SARL,Luc,31/03/2027,faible,faible,moyen,moyen,faible,"64,5",10
Sous-total Luc,,,,,,,,"64,5",10
Total général,,,,,,,,"2 215",510`,
    truth: `name|associate|end|D|E|F|G|H|last|target
Aulne Industries|Zoé|2026-12-31|10|5|0|5|10|1200000|300000
Bouleau SA|Zoé|2027-06-30|5|5|10|0||950500|200000
Cèdre SARL|Luc|2027-03-31|0|0|5|5|0|64500|10000`,
  },
  {
    about: 'Spanish, traffic lights and regions as headings',
    text: `SEGUIMIENTO DE CUENTAS CLAVE
Actualizado: 21/11/2026

Cuenta;Responsable;Vencimiento;Lanzamiento;ROI generado;ROI reconocido;Monetización;Alianza;ARR año anterior;Objetivo;Logrado
NORTE
Aliso SA;Inés Gil;31/12/2026;Verde;Amarillo;Rojo;Amarillo;Verde;$ 1.200.000;$ 300.000;$ 120.000
Abedul SL;Iker Paz;30/06/2027;Ámbar;Amarillo;Verde;Rojo;Sin datos;$ 950.000;$ 200.000;$ 0

SUR
Cedro SA;Inés Gil;31/03/2027;Rojo;Rojo;Ámbar;Amarillo;Rojo;$ 64.500;$ 10.000;$ 2.500`,
    truth: `name|associate|end|D|E|F|G|H|last|target|won
Aliso SA|Inés Gil|2026-12-31|10|5|0|5|10|1200000|300000|120000
Abedul SL|Iker Paz|2027-06-30|5|5|10|0||950000|200000|0
Cedro SA|Inés Gil|2027-03-31|0|0|5|5|0|64500|10000|2500`,
  },
  {
    about: 'Italian, out of ten with a comma and quarters',
    text: `Cliente;Referente commerciale;Scadenza contratto;Avvio;ROI generato;ROI riconosciuto;Monetizzazione;Partnership;Fatturato anno precedente;Obiettivo;Realizzato
Ontano Srl;Gia Neri;31 dicembre 2026;7,5/10;6/10;5/10;n.d.;8/10;1,2 Mln €;300 mila €;€ 120.000,00
Betulla SpA;Ugo Riva;30 giu 2027;8/10;7/10;6/10;5/10;9/10;€ 950.000,00;€ 200.000,00;€ 0,00
Cedro Srl;Gia Neri;31/03/2027;3/10;4/10;2/10;6/10;5/10;€ 64.500,00;€ 10.000,00;€ 2.500,00`,
    truth: `name|associate|end|D|E|F|G|H|last|target|won
Ontano Srl|Gia Neri|2026-12-31|7.5|6|5||8|1200000|300000|120000
Betulla SpA|Ugo Riva|2027-06-30|8|7|6|5|9|950000|200000|0
Cedro Srl|Gia Neri|2027-03-31|3|4|2|6|5|64500|10000|2500`,
  },
  {
    about: 'Dutch, yes and no',
    text: `Klant;Accountmanager;Einddatum;Succesvol gelanceerd;ROI gegenereerd;ROI erkend;Klant monetiseert;Strategische partner;Omzet vorig jaar;Doelstelling;Behaald
Els BV;Jan Bos;31-12-2026;ja;nee;nee;ja;onbekend;€ 1.200.000,-;€ 300.000,-;€ 120.000,-
Berk NV;Fien Vos;30-06-2027;nee;ja;ja;nee;ja;€ 950.000,-;€ 200.000,-;€ -
Ceder BV;Jan Bos;31-03-2027;ja;ja;ja;ja;nee;€ 64.500,-;€ 10.000,-;€ 2.500,-`,
    truth: `name|associate|end|D|E|F|G|H|last|target|won
Els BV|Jan Bos|2026-12-31|10|0|0|10||1200000|300000|120000
Berk NV|Fien Vos|2027-06-30|0|10|10|0|10|950000|200000|0
Ceder BV|Jan Bos|2027-03-31|10|10|10|10|0|64500|10000|2500`,
  },
  {
    about: 'Portuguese, marks in words and Brazilian money',
    text: `Cliente;Gerente de contas;Fim do contrato;Lançamento;Gera ROI;ROI reconhecido;Monetização;Parceiro estratégico;Receita ano anterior;Meta;Realizado
Amieiro SA;Rui Sá;31/12/2026;Alto;Médio;Baixo;Médio;Alto;R$ 1,2 mi;R$ 300 mil;R$ 120.000,00
Bétula Ltda;Ana Reis;30 jun 2027;Médio;Médio;Alto;Baixo;a definir;R$ 950.000,00;R$ 200.000,00;R$ 0,00
Cedro SA;Rui Sá;31/03/2027;Baixo;Baixo;Médio;Médio;Baixo;R$ 64.500,00;R$ 10.000,00;R$ 2.500,00`,
    truth: `name|associate|end|D|E|F|G|H|last|target|won
Amieiro SA|Rui Sá|2026-12-31|10|5|0|5|10|1200000|300000|120000
Bétula Ltda|Ana Reis|2027-06-30|5|5|10|0||950000|200000|0
Cedro SA|Rui Sá|2027-03-31|0|0|5|5|0|64500|10000|2500`,
  },
  {
    about: 'a sheet with three rows of header, percent cells and a hidden row',
    grid: {
      rows: [
        ['Key accounts', null, null, 'Scores', null, null, null, null, 'Money', null],
        [null, null, null, 'Delivery', null, 'Value', null, null, 'in $', null],
        ['Account', 'Owner', 'Ends', 'Launch', 'ROI', 'Recognition', 'Monetization', 'Partnership', 'ARR', 'Target'],
        ['Alder', 'Kim', 46387, 0.75, 0.6, 0.5, 0.4, 1.2, 120000, 30000],
        ['Birch', 'Lee', 46477, 0.8, 1, 0.6, 0, 0.9, 80000, 20000],
        ['Cedar', 'Kim', 46568, 0.3, 0.4, 0.2, 0.6, 0.5, 64500, 10000],
      ],
      formats: [
        [],
        [],
        [],
        ...[1, 2, 3].map(() => [undefined, undefined, 'dd/mm/yyyy', P, P, P, P, P, '#,##0', '#,##0']),
      ],
      merges: [
        { top: 0, left: 3, bottom: 0, right: 7 },
        { top: 1, left: 3, bottom: 1, right: 4 },
        { top: 1, left: 5, bottom: 1, right: 7 },
        { top: 0, left: 8, bottom: 0, right: 9 },
      ],
      hiddenRows: new Set([5]),
    },
    truth: `name|associate|end|D|E|F|G|H|last|target
Alder|Kim|2026-12-31|7.5|6|5|4|10|120000|30000
Birch|Lee|2027-03-31|8|10|6|0|9|80000|20000
Cedar|Kim|2027-06-30|3|4|2|6|5|64500|10000`,
    told: ['row-hidden', 'value-guessed'],
  },
  {
    about: 'a sheet with Harvey balls, an account over two rows, and a legend beside it',
    grid: {
      rows: [
        [
          'Account',
          'Product',
          'Owner',
          'Launch',
          'ROI',
          'Recognition',
          'Monetization',
          'Partnership',
          'ARR',
          null,
          'Legend',
          null,
        ],
        ['Alder', 'Core', 'Kim', '●', '◕', '◑', '◔', '○', 120000, null, '●', 'done'],
        [null, 'Plus', 'Kim', '◑', '◑', '◑', '◔', '○', 20000, null, '○', 'open'],
        ['Birch', 'Core', 'Lee', '◔', '●', '●', '◑', '◕', 80000, null, null, null],
        ['Cedar', 'Core', 'Kim', '○', '○', '◔', '◔', '◑', 64500, null, null, null],
      ],
      merges: [{ top: 1, left: 0, bottom: 2, right: 0 }],
    },
    truth: `name|associate|D|E|F|G|H|last
Alder|Kim|10|7.5|5|2.5|0|120000
Alder|Kim|5|5|5|2.5|0|20000
Birch|Lee|2.5|10|10|5|7.5|80000
Cedar|Kim|0|0|2.5|2.5|5|64500`,
    told: ['row-same-name'],
  },
  {
    about: 'dates in two orders in two columns, and ends in words',
    text: `Account,Rep,Last review,Contract end,Launch,ROI,Recognition,Monetization,Partnership,ARR
Alder Mills,Kim,13/10/2026,31/12/2026,7,6,5,4,8,100000
Birch Works,Lee,05/11/2026,end of March 2027,8,7,6,5,9,80000
Cedar Foods,Kim,06/11/2026,evergreen,3,4,2,6,5,64500
Dune Labs,Kim,07/11/2026,"Dec. 31st, 2027",3,4,2,6,5,64500`,
    truth: `name|end|E|F|G|H|I|last
Alder Mills|2026-12-31|7|6|5|4|8|100000
Birch Works|2027-03-31|8|7|6|5|9|80000
Cedar Foods||3|4|2|6|5|64500
Dune Labs|2027-12-31|3|4|2|6|5|64500`,
    told: ['value', 'value-guessed'],
    isAsked: true,
  },
  {
    about: 'money in every way people write it',
    text: `Account	Rep	Launch	ROI	Recognition	Monetization	Partnership	ARR	Target	Won
Alder Mills	Kim	7	6	5	4	8	USD 1,200,000	$120k p.a.	10.5k
Birch Works	Lee	8	7	6	5	9	$ 0.95M	20 000	(500)
Cedar Foods	Kim	3	4	2	6	5	~64,500	≈ 10k	nil
Dune Labs	Kim	3	4	2	6	5	64,500 USD/yr	+10,000	$0`,
    truth: `name|C|last|target|won
Alder Mills|7|1200000|120000|10500
Birch Works|8|950000|20000|-500
Cedar Foods|3|64500|10000|0
Dune Labs|3|64500|10000|0`,
  },
  {
    about: 'scores with their reasons and out of other things',
    text: `Account,Rep,Launch,ROI,Recognition,Monetization,Partnership,ARR
Alder Mills,Kim,7 - good start,6 (up from 5),5,4 of 10,8,100000
Birch Works,Lee,8: rolled out,7,80%,5,9,80000
Cedar Foods,Kim,3,4,2,6/10,5*,64500`,
    truth: `name|C|D|E|F|G|last
Alder Mills|7|6|5|4|8|100000
Birch Works|8|7|8|5|9|80000
Cedar Foods|3|4|2|6|5|64500`,
  },
  {
    about: 'an overall colour and no step',
    text: `Account,CSM,Health,Renewal,ARR,Comment
Alder Mills,Kim,Green,2027-03-31,100000,ok
Birch Works,Lee,Red,2027-04-30,80000,call
Cedar Foods,Kim,Amber,2027-05-31,64500,`,
    truth: `name|associate|end|last
Alder Mills|Kim|2027-03-31|100000
Birch Works|Lee|2027-04-30|80000
Cedar Foods|Kim|2027-05-31|64500`,
    told: ['no-scores'],
  },
  {
    about: 'numbers of steps as headers',
    text: `Account,Owner,Step 1,Step 2,Step 3,Step 4,Step 5,ARR,Target,YTD
Alder Mills,Kim,7,6,5,4,8,100000,10000,5000
Birch Works,Lee,8,7,6,5,9,80000,20000,2500
Cedar Foods,Kim,3,4,2,6,5,64500,10000,0`,
    truth: `name|C=launched|D=roi|E=recognized|F=monetizes|G=partner|last|target|won
Alder Mills|7|6|5|4|8|100000|10000|5000
Birch Works|8|7|6|5|9|80000|20000|2500
Cedar Foods|3|4|2|6|5|64500|10000|0`,
  },
  {
    about: 'scores of last quarter beside those of this one',
    text: `Account,Rep,Launch Q2,Launch Q3,ROI Q2,ROI Q3,ARR
Alder Mills,Kim,5,7,4,6,100000
Birch Works,Lee,6,8,5,7,80000
Cedar Foods,Kim,2,3,3,4,64500`,
    truth: `name|D=launched|F=roi|last
Alder Mills|7|6|100000
Birch Works|8|7|80000
Cedar Foods|3|4|64500`,
    told: ['column-other-year'],
  },
  {
    about: 'a column of numbers, and lines of a manager over the accounts',
    text: `Nr.;Kunde;Verantw.;Einf.;ROI;Anerk.;Monet.;Partn.;Umsatz VJ;Ziel
1;Müller GmbH;Anna;7;6;5;4;8;120.000;30.000
2;Weber AG;Jörg;8;7;6;5;9;80.000;20.000
3;Schulz KG;Anna;3;4;2;6;5;64.500;10.000
;;;;;;;Ø;88.167;20.000`,
    truth: `name|associate|D=launched|E=roi|F=recognized|G=monetizes|H=partner|last|target
Müller GmbH|Anna|7|6|5|4|8|120000|30000
Weber AG|Jörg|8|7|6|5|9|80000|20000
Schulz KG|Anna|3|4|2|6|5|64500|10000`,
  },
];
