using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class IncentiveGrantBuilder : NopEntityBuilder<IncentiveGrant>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(IncentiveGrant.MailboxHash)).AsString(64).NotNullable()
        .WithColumn(nameof(IncentiveGrant.PhoneHash)).AsString(64).NotNullable()
        .WithColumn(nameof(IncentiveGrant.PlaceHash)).AsString(64).NotNullable();
}
