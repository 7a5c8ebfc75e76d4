using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Consents.Confirming;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class ConsentRequestBuilder : NopEntityBuilder<ConsentRequest>
{
    public override void MapEntity(CreateTableExpressionBuilder table) =>
        table.WithColumn(nameof(ConsentRequest.TokenHash)).AsString(64).NotNullable();
}
