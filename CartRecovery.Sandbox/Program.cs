using CartRecovery.Sandbox;
using CartRecovery.Sandbox.Replay;

return args.FirstOrDefault() switch
{
    "replay" => await ReplayCommand.RunAsync(args.Skip(1).ToArray(), Console.Out, Console.Error, CancellationToken.None),
    _ => await StoreCommand.RunAsync(args)
};
