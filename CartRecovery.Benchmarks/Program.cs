using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CartRecovery.Benchmarks.Load;

// "-- load [--episodes N] [--rounds N] [--only sqlite|postgresql] [--part runs|requests|codes]" plays whole requests and task runs; everything else goes to BenchmarkDotNet ("-- --filter *").
if (args.FirstOrDefault() == "load")
    return await LoadCommand.RunAsync(args.Skip(1).ToArray(), Console.Out);

// In this process, since a generated project would not find the central package versions.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(LoadCommand).Assembly).Run(args, config);
return 0;
