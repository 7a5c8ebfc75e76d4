using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Channels;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class ChannelStandingBuilder : NopEntityBuilder<ChannelStanding>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(ChannelStanding.Key)).AsString(50).NotNullable()
        .WithColumn(nameof(ChannelStanding.Detail)).AsString(400).NotNullable();
}
