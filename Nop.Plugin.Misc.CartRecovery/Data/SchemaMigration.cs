using FluentMigrator;
using Nop.Core;
using Nop.Data.Extensions;
using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.OnSite;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Consents.Confirming;
using Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Guard;
using Nop.Plugin.Misc.CartRecovery.Incentives.Pools;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.OwnerMail;
using Nop.Plugin.Misc.CartRecovery.Leads;
using Nop.Plugin.Misc.CartRecovery.Reports.Replay;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Data;

/// <remarks>
/// Not auto-reversing: its Down repeats Up and turns the result round, so the guards that let a shop install again over kept
/// tables would find the tables there and drop nothing.
/// </remarks>
[NopMigration("2026-11-21 19:47:13:4718233", "Cart recovery tables", MigrationProcessType.Installation)]
public sealed class SchemaMigration(ISettingService? settings = null) : Migration
{
    private static readonly Dictionary<Type, string> _tables = new CartRecoveryNameCompatibility().TableNames;

    public override void Up()
    {
        Ensure<Episode>();
        Ensure<CartLine>();
        Ensure<Recipient>();
        Ensure<Consent>();
        Ensure<ConsentRequest>();
        Ensure<Suppression>();
        Ensure<SuppressionImport>();
        Ensure<PreferenceLink>();
        Ensure<VapidKey>();
        Ensure<PushSubscription>();
        Ensure<OnSiteMessage>();
        Ensure<RecoveryCampaign>();
        Ensure<CampaignStep>();
        Ensure<CampaignStepVariant>();
        Ensure<StepText>();
        Ensure<Touch>();
        Ensure<JournalEntry>();
        Ensure<EpisodeMoment>();
        Ensure<ReplayRun>();
        Ensure<ReplayRow>();
        Ensure<TaskRun>();
        Ensure<ChannelStanding>();
        Ensure<OwnerNotice>();
        Ensure<Incentive>();
        Ensure<IncentiveAmount>();
        Ensure<PoolImport>();
        Ensure<Coupon>();
        Ensure<IncentiveGrant>();
        Ensure<IncentiveSpend>();
        Ensure<CouponOveruse>();
        Ensure<RestoreLink>();
        Ensure<Click>();
        Ensure<Conversion>();
        Ensure<LeadMessage>();
    }

    public override void Down()
    {
        // Migrations know no await; nothing here runs inside a shopper's request.
        if (settings?.LoadSettingAsync<CartRecoverySettings>().GetAwaiter().GetResult().KeepDataOnUninstall == true)
            return;

        foreach (var table in _tables.Values.Where(table => Schema.Table(table).Exists()))
            Delete.Table(table);
    }

    private void Ensure<TRow>() where TRow : BaseEntity
    {
        var table = _tables[typeof(TRow)];
        if (Schema.Table(table).Exists())
            return;

        Create.TableFor<TRow>();
        foreach (var index in SchemaIndex.All.Where(index => index.Row == typeof(TRow)))
            index.AddBy(Create, table);
    }
}
