using CartRecovery.Sandbox;
using CartRecovery.Sandbox.Demo;
using CartRecovery.Sandbox.Replay;

return args.FirstOrDefault() switch
{
    "replay" => await ReplayCommand.RunInTerminalAsync(args.Skip(1).ToArray()),
    "demo" => await DemoCommand.RunAsync(Console.Out, Console.Error),
    _ => await StoreCommand.RunAsync(args)
};
