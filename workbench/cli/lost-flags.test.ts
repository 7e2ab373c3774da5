import { refuseLostFlags } from './lost-flags';

test('flags that npm kept for itself are named, with the way to give them', () => {
  const flags = ['base', 'office-js'];
  expect(() => refuseLostFlags('npm run package', flags, { npm_config_base: 'true' })).toThrow(
    "npm kept --base for itself. Put two dashes before the options: npm run package -- --base …; in PowerShell with quotes around them: npm run package '--' --base …",
  );
  expect(() => refuseLostFlags('npm run package', flags, { npm_config_office_js: 'x' })).toThrow('--office-js');
  expect(() => refuseLostFlags('npm run package', flags, { npm_config_cache: '/tmp' })).not.toThrow();
});
