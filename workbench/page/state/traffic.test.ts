import type { RequestRecord } from '../../host';
import { describeBurst, Traffic } from './traffic';

const request = (more: Partial<RequestRecord> = {}): RequestRecord => ({
  actions: 1,
  requestBytes: 100,
  responseBytes: 900,
  cleanup: false,
  milliseconds: 1,
  ...more,
});

test('requests that follow each other closely are counted together, later ones anew', () => {
  const traffic = new Traffic();
  const requests = [request(), request()];
  traffic.note(requests.slice(0, 1), 0);
  expect(traffic.note(requests, 300)).toEqual({ requests: 2, sent: 200, received: 1800, refused: 0 });
  requests.push(request({ error: 'AccessDenied', responseBytes: 0 }));
  expect(traffic.note(requests, 2000)).toEqual({ requests: 1, sent: 100, received: 0, refused: 1 });
  expect(traffic.note(requests, 9000).requests).toBe(1);
});

test('a slow host does not tear a piece of work apart, and a new one begins where it is said so', () => {
  const traffic = new Traffic();
  const requests = [request()];
  traffic.note(requests, 0, 3000);
  requests.push(request());
  expect(traffic.note(requests, 3100, 3000).requests).toBe(2);
  traffic.begin();
  requests.push(request());
  expect(traffic.note(requests, 3200, 3000).requests).toBe(1);
});

test('the words name refusals and give sizes that can be read', () => {
  expect(describeBurst({ requests: 0, sent: 0, received: 0, refused: 0 })).toBe('');
  expect(describeBurst({ requests: 1, sent: 999, received: 1500, refused: 0 })).toBe(
    '1 request, 999 B sent, 1.5 kB received',
  );
  expect(describeBurst({ requests: 4, sent: 436_000, received: 0, refused: 2 })).toBe(
    '4 requests, 2 refused, 436 kB sent, 0 B received',
  );
});
