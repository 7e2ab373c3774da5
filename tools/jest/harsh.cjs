/** Tests of commands run in an Excel with every habit that is known of any; see test/report/session.ts. */
process.env.EXCEL_HOST = 'harsh';
