import { CleanUp } from './clean-up.js';

describe('Cleaning up after a drill', () => {
  it('undoes everything once, the last thing first, whatever fails', async () => {
    const [cleanUp, done] = [new CleanUp(), [] as string[]];
    cleanUp.later(() => done.push('folder'));
    cleanUp.later(() => Promise.reject(new Error('no such mount')));
    const stop = cleanUp.later(() => done.push('server'));
    await stop();
    await expect(cleanUp.run()).rejects.toThrow('no such mount');
    await cleanUp.run();
    expect(done).toEqual(['server', 'folder']);
  });
});
