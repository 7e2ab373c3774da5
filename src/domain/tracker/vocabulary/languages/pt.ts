import type { Language } from './language';

export const pt: Language = {
  code: 'pt',
  fields: {
    name: 'Cliente | Clientes | Nome do cliente | Conta | Contas | Nome da conta | Conta-chave | Empresa | Companhia | Razão social | Organização | Nome | Rótulos de Linha',
    associate:
      'Comercial | Responsável | Responsável pela conta | Responsável comercial | Gestor | Gestor de conta | Gerente de conta | Gerente | Proprietário | Proprietário da conta | Vendedor | Executivo de conta | Executivo | Executivo comercial | Atribuído a | Consultor | Consultora',
    type: 'Tipo | Tipo de conta | Tipo de cliente | Nível | Nível do cliente | Categoria | Categoria do cliente | Classe | Segmento',
    endDate:
      'Data de término | Data final | Data de fim | Término | Fim | Fim do contrato | Término do contrato | Vencimento | Data de vencimento | Renovação | Data de renovação | Expira em | Contrato até | Vence em | Válido até | Validade',
    scoredOn:
      'Avaliado em | Pontuado em | Data da avaliação | Data de avaliação | Última avaliação | Última revisão | Data da última revisão',
    lastArr:
      'ARR ano anterior | ARR do ano anterior | ARR ano passado | ARR do ano passado | Receita recorrente anual | Receita ano anterior | Receita do ano anterior | Faturamento ano anterior | Ano anterior | Ano passado | Receita ano passado | Receita do ano passado | Faturamento ano passado',
    deltaArr:
      'Meta ΔARR | ΔARR meta | Objetivo ΔARR | Meta | Meta ARR | Objetivo | Objetivo ARR | Meta de crescimento | Crescimento desejado | Aumento desejado | Crescimento pretendido | Cota',
    ytd: 'Acumulado | Acumulado do ano | Acumulado no ano | Ganho | Ganho até agora | Ganho este ano | Conquistado | Realizado | Alcançado | No ano até agora | ARR ganho | Fechado no ano',
  },
  anyYear: 'Receita recorrente anual | Receita',
  computed: {
    overall: 'Pontuação total | Pontuação geral | Geral | Média | Nota geral',
    weakest: 'Etapa mais fraca | Passo mais fraco',
    change: 'Variação | Mudança | Ações abertas',
    percent: '% da meta | % meta | % do objetivo | Atingimento | Atingimento da meta',
    progress: 'Progresso | Andamento',
  },
  steps: {
    launched:
      'Entrada em produção | Arranque | Lançamento eficaz | Lançado com eficácia | Lançamento | Lançado | Implantação',
    roi: 'Gera ROI | ROI gerado | Gerar ROI | Retorno gerado',
    recognized: 'ROI reconhecido | Reconhecimento do ROI | Reconhecido | Reconhecimento',
    monetizes: 'Monetização | O cliente monetiza | Monetiza | Monetizado | Cliente monetiza',
    partner: 'Parceiro estratégico | Parceiro | Parceiro estratégico valorizado | Parceria estratégica | Parceria',
  },
  subMetrics: {
    'launched.users':
      'Usuários esperados ativos | Usuários ativos | Utilizadores ativos | Utilizadores esperados ativos',
    'launched.weekly': 'Usuários semanais | Utilizadores semanais | Usuários por semana',
    'launched.daily': 'Usuários quase diários | Usuários diários | Utilizadores quase diários',
    'roi.cases': 'Casos de uso documentados | Casos de uso',
    'roi.return': 'Retorno acima do custo | Retorno superior ao custo',
    'roi.ontime': 'Resultados entregues no prazo | Resultados no prazo',
    'recognized.sponsor': 'O patrocinador confirma o valor | Patrocinador confirma o valor | Valor confirmado',
    'recognized.shares':
      'O cliente compartilha seus resultados | Cliente compartilha seus resultados | Partilha resultados',
    'recognized.public': 'Fala de nós em público | Referência pública | Fala por nós em público',
    'monetizes.contract': 'O contrato corresponde ao valor | Contrato corresponde ao valor',
    'monetizes.funded': 'Financiado em relação à meta | Financiado vs meta | Financiamento vs meta',
    'monetizes.expansion': 'Expansão acordada | Ampliação acordada',
    'partner.plans': 'Estamos nos planos deles | Nos planos deles',
    'partner.advise': 'Nós os aconselhamos | Aconselhamos',
    'partner.product': 'Eles moldam nosso produto | Moldam o nosso produto | Influenciam nosso produto',
  },
  months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  weekdays: 'seg ter qua qui sex sáb sab dom',
  notGiven:
    'n/a | n.a. | s/d | n/d | sem dados | não avaliado | não avaliada | sem avaliação | não pontuado | não se aplica | não aplicável | a definir | pendente | desconhecido | não disponível | nenhum',
  totals: 'total | totais | total geral | subtotal | soma | média',
  aboutColumns: 'Peso | Pesos | Ponderação | Máximo | Pontuação máxima | Mínimo | Escala | Mediana | Contagem',
  notes: 'confidencial | fonte | gerado por | nota | observação | legenda | página | todos os direitos reservados',
  units: { 3: 'k | mil | milhares', 6: 'm | mi | mm | milhão | milhões', 9: 'bi | bilhão | bilhões' },
  scales: {
    yesNo: ['sim | s | verdadeiro', 'não | falso'],
    partly: 'parcialmente | em parte | parcial',
    very: 'muito',
    highLow: ['alto | alta', 'médio | média', 'baixo | baixa'],
    traffic: ['verde', 'âmbar | amarelo | laranja', 'vermelho'],
    progress: [
      'feito | concluído | completo | terminado | alcançado',
      'em andamento | em curso | em progresso | iniciado',
      'não iniciado | por iniciar | a fazer | planejado | planeado',
    ],
  },
  outOf: 'de',
  upTo: 'a',
  fillers: 'o a os as de do da dos das em no na ao à por para um uma e seu seus',
  score: 'escala pontuação pontos ponto nota semáforo farol',
  about: 'aprox. | cerca de | perto de',
  best: 'melhor | excelente | muito bom | ótimo',
  quarter: 't | q | trimestre | trim',
  endOf: 'fim de | final de | fins de',
  before: 'anterior | antes | trimestre anterior',
  now: 'atual | agora | novo | este trimestre',
  aggregates: 'Soma de | Média de | Máx de | Mín de',
  monthly: 'mensal | por mês | ao mês | /mês',
};
