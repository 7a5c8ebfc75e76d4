using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

namespace NopCommerce.StandIn.Data;

/// <summary>One connection's worth of EF Core: without tracking, lent out for one statement or one transaction.</summary>
internal sealed class StandInContext : DbContext
{
    public StandInContext(DbContextOptions options) : base(options)
    {
        ChangeTracker.AutoDetectChangesEnabled = false;
        Database.AutoSavepointsEnabled = false;
        Queries = this.GetService<IAsyncQueryProvider>();
    }

    public IAsyncQueryProvider Queries { get; }
}
