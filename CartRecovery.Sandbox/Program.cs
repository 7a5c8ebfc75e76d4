using CartRecovery.Sandbox.Replay;

return await ReplayCommand.RunAsync(args.Skip(1).ToArray(), Console.Out, Console.Error, CancellationToken.None);
