namespace CartRecovery.Sandbox;

/// <summary>Opens the store and says where it is, until Ctrl+C.</summary>
internal static class StoreCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var sandbox = await SandboxApp.StartAsync(SandboxArguments.Read(args));
        Console.WriteLine($"""

            Store    {sandbox.Address}/
            Admin    {sandbox.Address}/Admin     {SandboxApp.AdminEmail}  {sandbox.AdminPassword}
            Outbox   {sandbox.Address}/outbox
            Clock    {sandbox.Address}/clock

            Ctrl+C stops it.
            """);
        await sandbox.WaitAsync();
        return 0;
    }
}
