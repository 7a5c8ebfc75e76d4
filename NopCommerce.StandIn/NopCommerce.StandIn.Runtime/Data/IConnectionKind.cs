using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NopCommerce.StandIn.Data;

internal interface IConnectionKind : IDisposable
{
    bool JoinsAmbientTransactions { get; }

    DbContextOptions Configure(IModel model);

    void Prepare(StandInContext context);
}
