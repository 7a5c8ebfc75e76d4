using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Campaigns;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class CampaignStepVariantBuilder : NopEntityBuilder<CampaignStepVariant>
{
    public override void MapEntity(CreateTableExpressionBuilder table) =>
        table.WithColumn(nameof(CampaignStepVariant.Name)).AsString(50).NotNullable();
}
