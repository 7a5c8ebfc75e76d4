using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Campaigns;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class CampaignStepBuilder : NopEntityBuilder<CampaignStep>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(CampaignStep.Channels)).AsString(100).NotNullable()
        .WithColumn(nameof(CampaignStep.Weekdays)).AsString(200).NotNullable()
        .WithColumn(nameof(CampaignStep.TextCode)).AsString(50).NotNullable();
}
