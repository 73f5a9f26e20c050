// A process of a test must not outlive it, not even when the test is killed: the end of the pipe tells.
process.stdin
  .on('close', () => process.kill(process.pid, 'SIGKILL'))
  .resume()
  .unref();
