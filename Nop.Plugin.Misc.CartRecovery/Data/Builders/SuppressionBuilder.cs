using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Consents;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class SuppressionBuilder : NopEntityBuilder<Suppression>
{
    public override void MapEntity(CreateTableExpressionBuilder table) =>
        table.WithColumn(nameof(Suppression.AddressHash)).AsString(64).NotNullable();
}
