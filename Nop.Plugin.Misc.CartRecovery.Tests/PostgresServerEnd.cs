using Nop.Plugin.Misc.CartRecovery.Tests.Given;

namespace Nop.Plugin.Misc.CartRecovery.Tests;

[SetUpFixture]
internal sealed class PostgresServerEnd
{
    [OneTimeTearDown]
    public void Stop() => PostgresServer.StopIfRunning();
}
