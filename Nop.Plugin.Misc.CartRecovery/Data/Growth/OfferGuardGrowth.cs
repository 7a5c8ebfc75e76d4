using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-21 23:07:43:2719533", "Cart recovery: who was made an offer, and what campaigns may promise", MigrationProcessType.NoMatter)]
public sealed class OfferGuardGrowth : TableGrowth
{
    public override void Up()
    {
        Table<IncentiveGrant>();
        Table<IncentiveSpend>();
        Money<RecoveryCampaign>(nameof(RecoveryCampaign.BudgetPerDay));
        Money<RecoveryCampaign>(nameof(RecoveryCampaign.BudgetTotal));
        Number<RecoveryCampaign>(nameof(RecoveryCampaign.OffersPerDay));
        Number<RecoveryCampaign>(nameof(RecoveryCampaign.OffersTotal));
    }
}
