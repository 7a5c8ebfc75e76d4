using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Consents;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class ConsentBuilder : NopEntityBuilder<Consent>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(Consent.Wording)).AsString(int.MaxValue).NotNullable()
        .WithColumn(nameof(Consent.Page)).AsString(400).NotNullable();
}
