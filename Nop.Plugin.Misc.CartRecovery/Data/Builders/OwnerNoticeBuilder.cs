using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.OwnerMail;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class OwnerNoticeBuilder : NopEntityBuilder<OwnerNotice>
{
    public override void MapEntity(CreateTableExpressionBuilder table) =>
        table.WithColumn(nameof(OwnerNotice.Key)).AsString(200).NotNullable();
}
