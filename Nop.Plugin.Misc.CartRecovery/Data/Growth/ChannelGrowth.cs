using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-22 01:43:29:6180339", "Cart recovery: phones, providers' answers, and channels that stop themselves", MigrationProcessType.NoMatter)]
public sealed class ChannelGrowth : TableGrowth
{
    public override void Up()
    {
        Table<ChannelStanding>();
        Text<Recipient>(nameof(Recipient.PhoneNumber), 16);
        Number<Recipient>(nameof(Recipient.PhoneProblemId));
        Moment<Recipient>(nameof(Recipient.PausedUntilUtc));
        Keys<Recipient>();
        GrowTouches();
    }

    private void GrowTouches()
    {
        Moment<Touch>(nameof(Touch.FailedUtc));
        Moment<Touch>(nameof(Touch.ReadUtc));
        Text<Touch>(nameof(Touch.ProviderId), 64);
        Number<Touch>(nameof(Touch.ProviderStatusId));
        Number<Touch>(nameof(Touch.Segments));
        Money<Touch>(nameof(Touch.Cost));
        Text<Touch>(nameof(Touch.CostCurrency), 3);
        Number<Touch>(nameof(Touch.ConsentBasisId));
        Number<Touch>(nameof(Touch.ConsentId));
        Keys<Touch>();
    }
}
