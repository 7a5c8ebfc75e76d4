using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Campaigns;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class RecoveryCampaignBuilder : NopEntityBuilder<RecoveryCampaign>
{
    public override void MapEntity(CreateTableExpressionBuilder table) =>
        table.WithColumn(nameof(RecoveryCampaign.Name)).AsString(200).NotNullable()
            .WithColumn(nameof(RecoveryCampaign.PauseDetail)).AsString(RecoveryCampaign.LongestPauseDetail).NotNullable();
}
