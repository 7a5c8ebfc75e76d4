using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NopCommerce.StandIn.Data;

internal sealed class PostgresConnections(string connectionString) : IConnectionKind
{
    public bool JoinsAmbientTransactions => true;

    // The default strategy wraps a deadlock in InvalidOperationException; the platform shows the provider's own.
    public DbContextOptions Configure(IModel model) => new DbContextOptionsBuilder()
        .UseNpgsql(connectionString, npgsql => npgsql.ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies)))
        .UseModel(model)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .Options;

    public void Prepare(StandInContext context)
    {
    }

    public void Dispose()
    {
    }
}
