using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Campaigns;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-21 22:53:19:7204183", "Cart recovery: whom a campaign is for", MigrationProcessType.NoMatter)]
public sealed class CampaignAudienceGrowth : TableGrowth
{
    public override void Up() =>
        Column<RecoveryCampaign>(nameof(RecoveryCampaign.Audience), column => column.AsString(int.MaxValue).Nullable());
}
