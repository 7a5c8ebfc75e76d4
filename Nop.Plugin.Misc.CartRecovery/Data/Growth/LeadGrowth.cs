using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Leads;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-22 01:57:41:7261943", "Cart recovery: messages from people, and conversations", MigrationProcessType.NoMatter)]
public sealed class LeadGrowth : TableGrowth
{
    public override void Up()
    {
        Table<LeadMessage>();
        Number<Recipient>(nameof(Recipient.LastReplyId));
        Number<Recipient>(nameof(Recipient.LastReplyChannelId));
        Switch<Recipient>(nameof(Recipient.UnreadReply), false);
        Switch<Recipient>(nameof(Recipient.HeldByStaff), false);
        Keys<Recipient>();
        Number<Episode>(nameof(Episode.ChannelId));
        Number<EpisodeMoment>(nameof(EpisodeMoment.ChannelId));
    }
}
