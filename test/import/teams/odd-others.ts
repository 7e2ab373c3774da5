/** Trackers with habits that trip a reader, in other languages and scripts of numbers. */

import type { Team } from './team';

export const ODD_OTHERS: readonly Team[] = [
  {
    about: 'German with decimal commas, question marks and dashes for no score',
    text: `Kunde;Verantwortlich;Typ;Vertrag bis;Einführung;ROI erzielt;ROI anerkannt;Monetarisierung;Partnerschaft;Umsatz Vorjahr (€);Zielzuwachs (€);Bisher (€)
"Müller & Söhne";A. Groß;Typ 1;31.12.2026;7,5;6,0;?;4,25;8,0;1.234.567,89;300.000,00;-12.500,50
Weber AG;J. Lang;Typ 2;30.06.2027;8,0;-;6,5;n/a;9,0;950.000,00;200.000,00;0,00
Schulz KG;A. Groß;Typ 3;1.4.2027;3,0;4,0;2,0;6,0;–;64.500,00;10.000,00;2.500,00`,
    truth: `name|associate|type|end|E|F|G|H|I|last|target|won
Müller & Söhne|A. Groß|1|2026-12-31|7.5|6||4.25|8|1234567.89|300000|-12500.5
Weber AG|J. Lang|2|2027-06-30|8||6.5||9|950000|200000|0
Schulz KG|A. Groß|3|2027-04-01|3|4|2|6||64500|10000|2500`,
  },
  {
    about: 'French, squares in colour',
    text: `Client;Chef de compte;Lancement;ROI généré;ROI reconnu;Monétisation;Partenariat;CA N-1
Aulne;Zoé;🟩;🟨;🟥;🟨;🟩;100 000
Bouleau;Luc;🟨;🟨;🟩;🟥;⬜;80 000
Cèdre;Zoé;🟥;🟥;🟨;🟨;🟥;50 000`,
    truth: `name|associate|C|D|E|F|G|last
Aulne|Zoé|10|5|0|5|10|100000
Bouleau|Luc|5|5|10|0||80000
Cèdre|Zoé|0|0|5|5|0|50000`,
  },
  {
    about: 'Spanish in capitals with days in two-digit years',
    text: `Seguimiento de cuentas clave;;;;;;;;;;
CLIENTE;RESPONSABLE;NIVEL;FECHA FIN;LANZAMIENTO;GENERA ROI;ROI RECONOCIDO;MONETIZA;SOCIO ESTRATÉGICO;INGRESOS AÑO ANTERIOR;OBJETIVO;CONSEGUIDO
Álamo S.A.;Núñez, María;1;31/12/26;7;6;5;4;8;1.200.000 €;300.000 €;10.000 €
Bosque S.L.;Gil, Pedro;2;15/06/27;8;7;6;sin evaluar;9;80.000 €;20.000 €;-
Cedro S.A.;Núñez, María;3;01/04/27;3;4;2;6;5;64.500 €;10.000 €;0 €
TOTAL;;;;;;;;;1.344.500 €;330.000 €;10.000 €`,
    truth: `name|associate|type|end|E|F|G|H|I|last|target|won
Álamo S.A.|Núñez, María|1|2026-12-31|7|6|5|4|8|1200000|300000|10000
Bosque S.L.|Gil, Pedro|2|2027-06-15|8|7|6||9|80000|20000|
Cedro S.A.|Núñez, María|3|2027-04-01|3|4|2|6|5|64500|10000|0`,
  },
  {
    about: 'Italian, levels in words under two bands',
    text: `Cliente;Referente;Scadenza contratto;Valutazione;;;;;Ricavi (k€);;
;;;Lancio;ROI generato;ROI riconosciuto;Monetizzazione;Partner strategico;Anno precedente;Obiettivo;Realizzato
Abete Srl;Rossi;31/12/2026;Alto;Medio;Basso;Medio;Alto;1.200;300;10,5
Betulla SpA;Bianchi;30/06/2027;Medio;Alto;Alto;Basso;n.d.;80;20;0
Cedro Srl;Rossi;31/03/2027;Basso;Basso;Medio;Medio;Basso;64,5;10;2,5`,
    truth: `name|associate|end|D|E|F|G|H|last|target|won
Abete Srl|Rossi|2026-12-31|10|5|0|5|10|1200000|300000|10500
Betulla SpA|Bianchi|2027-06-30|5|10|10|0||80000|20000|0
Cedro Srl|Rossi|2027-03-31|0|0|5|5|0|64500|10000|2500`,
  },
  {
    about: 'Dutch with a minus behind an amount',
    text: `Klantnaam;Accountmanager;Klantniveau;Contract einde;Lancering;ROI behaald;ROI erkend;Klant verdient;Strategische partner;Omzet vorig jaar;Doelstelling;Behaald
Aker BV;Jan;1;31-12-2026;7,5;6;5;4;8;€ 1.200.000,00;€ 300.000,00;€ 12.500,00-
Berk NV;Els;2;30-6-2027;8;7;6;niet beoordeeld;9;€ 80.000,00;€ 20.000,00;€ 0,00
Ceder VOF;Jan;3;1-4-2027;3;4;2;6;5;€ 64.500,00;€ 10.000,00;€ 2.500,00`,
    truth: `name|associate|type|end|E|F|G|H|I|last|target|won
Aker BV|Jan|1|2026-12-31|7.5|6|5|4|8|1200000|300000|-12500
Berk NV|Els|2|2027-06-30|8|7|6||9|80000|20000|0
Ceder VOF|Jan|3|2027-04-01|3|4|2|6|5|64500|10000|2500`,
  },
  {
    about: 'Portuguese, thousands in the band',
    text: `Conta;Gerente;Fim do contrato;Notas (0 a 10);;;;;Receita (R$ mil);;
;;;Lançamento;Gera ROI;ROI reconhecido;Monetização;Parceria;Ano anterior;Meta;Realizado
Araucária;Ana;31/12/2026;7;6;5;4;8;1.200;300;10
Buriti;Rui;30/06/2027;8;7;6;5;9;80;20;5,5
Cedro;Ana;31/03/2027;3;4;não avaliado;6;5;64,5;10;0`,
    truth: `name|associate|end|D|E|F|G|H|last|target|won
Araucária|Ana|2026-12-31|7|6|5|4|8|1200000|300000|10000
Buriti|Rui|2027-06-30|8|7|6|5|9|80000|20000|5500
Cedro|Ana|2027-03-31|3|4||6|5|64500|10000|0`,
  },
  {
    about: 'amounts grouped as in India',
    text: `Account,Owner,Renewal,Launched,ROI,Recognized,Monetizes,Partner,ARR LY,Target,YTD
Asha Ltd,Ravi,31-Mar-27,7,6,5,4,8,"₹12,34,567","₹2,50,000","₹1,00,000"
Bela Ltd,Mina,30-Jun-27,8,7,6,5,9,"₹80,000","₹20,000",₹0
Chandra,Ravi,31-Dec-26,3,4,2,6,5,"₹64,500","₹10,000","₹-2,500"`,
    truth: `name|associate|end|D|E|F|G|H|last|target|won
Asha Ltd|Ravi|2027-03-31|7|6|5|4|8|1234567|250000|100000
Bela Ltd|Mina|2027-06-30|8|7|6|5|9|80000|20000|0
Chandra|Ravi|2026-12-31|3|4|2|6|5|64500|10000|-2500`,
  },
  {
    about: 'Swiss apostrophes',
    text: `Kunde;Betreuer;Laufzeit bis;Einführung;ROI;Anerkennung;Monetarisierung;Partnerschaft;Umsatz VJ (CHF);Ziel (CHF);Ist (CHF)
Alp AG;Urs;31.03.27;7;6;5;4;8;1'200'000.50;300'000;12'500
Berg AG;Reto;30.06.27;8;7;6;5;9;80’000;20’000;0
Chur AG;Urs;31.12.26;3;4;2;6;5;64'500.—;10'000.—;2'500.—`,
    truth: `name|associate|end|D|E|F|G|H|last|target|won
Alp AG|Urs|2027-03-31|7|6|5|4|8|1200000.5|300000|12500
Berg AG|Reto|2027-06-30|8|7|6|5|9|80000|20000|0
Chur AG|Urs|2026-12-31|3|4|2|6|5|64500|10000|2500`,
  },
  {
    about: 'French in a file with commas',
    text: `Compte,Responsable de compte,Date de fin,Déploiement réussi,Génère du ROI,ROI reconnu,Monétise,Partenaire stratégique,ARR année précédente,Objectif ΔARR,Réalisé à date
Aulne,Zoé,31 déc. 2026,"7,5","6","5","4","8","1 200 000,00 €","300 000,00 €","12 500,00 €"
Bouleau,Luc,15 mars 2027,"8","7","6,5","non évalué","9","80 000,00 €","20 000,00 €","0,00 €"
Cèdre,Zoé,1er avril 2027,"3","4","2","6","5","64 500,00 €","10 000,00 €","-2 500,00 €"`,
    truth: `name|associate|end|D|E|F|G|H|last|target|won
Aulne|Zoé|2026-12-31|7.5|6|5|4|8|1200000|300000|12500
Bouleau|Luc|2027-03-15|8|7|6.5||9|80000|20000|0
Cèdre|Zoé|2027-04-01|3|4|2|6|5|64500|10000|-2500`,
  },
  {
    about: 'a language without a vocabulary',
    text: `Klient;Opiekun;Koniec umowy;Wdrożenie;ROI;Uznanie;Monetyzacja;Partnerstwo;Przychód;Cel;Wykonanie
Alfa;Kim;31.12.2026;7;6;5;4;8;120 000 zł;30 000 zł;10 000 zł
Beta;Lee;30.06.2027;8;7;6;5;9;80 000 zł;20 000 zł;5 000 zł
Gama;Kim;31.03.2027;3;4;2;6;5;60 000 zł;10 000 zł;0 zł`,
    truth: `name|associate|end|D|E|F|G|H|last|target|won
Alfa|Kim|2026-12-31|7|6|5|4|8|120000|30000|10000
Beta|Lee|2027-06-30|8|7|6|5|9|80000|20000|5000
Gama|Kim|2027-03-31|3|4|2|6|5|60000|10000|0`,
    isAsked: true,
  },
  {
    about: 'Spanish traffic lights in words',
    text: `Cuenta;Ejecutivo;Fin de contrato;Lanzamiento;Genera ROI;ROI reconocido;Monetiza;Socio estratégico
Álamo;Ana;31-dic-26;Verde;Amarillo;Rojo;Amarillo;Verde
Bosque;Luis;30-jun-27;Amarillo;Amarillo;Verde;Rojo;sin dato
Cedro;Ana;01-abr-27;Rojo;Rojo;Amarillo;Amarillo;Rojo`,
    truth: `name|associate|end|D|E|F|G|H
Álamo|Ana|2026-12-31|10|5|0|5|10
Bosque|Luis|2027-06-30|5|5|10|0|
Cedro|Ana|2027-04-01|0|0|5|5|0`,
  },
  {
    about: 'French marks out of 20',
    text: `Client;Responsable;Lancement /20;ROI /20;Reconnaissance /20;Monétisation /20;Partenariat /20;CA N-1 (k€);Objectif (k€);Réalisé (k€)
Aulne;Zoé;14;12;10;8;16;1 200;300;10,5
Bouleau;Luc;16;14;12;abs;18;80;20;0
Cèdre;Zoé;6;8;4;12;10;64,5;10;2,5`,
    truth: `name|C|D|E|F|G|last|target|won
Aulne|7|6|5|4|8|1200000|300000|10500
Bouleau|8|7|6||9|80000|20000|0
Cèdre|3|4|2|6|5|64500|10000|2500`,
    isAsked: true,
  },
];
