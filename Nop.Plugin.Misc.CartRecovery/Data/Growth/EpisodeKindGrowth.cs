using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-21 22:47:33:5180263", "Cart recovery: what an episode is about, and who holds it", MigrationProcessType.NoMatter)]
public sealed class EpisodeKindGrowth : TableGrowth
{
    public override void Up()
    {
        Number<Episode>(nameof(Episode.KindId));
        Number<Episode>(nameof(Episode.SubjectId));
        Number<Episode>(nameof(Episode.CampaignId));
        Switch<Episode>(nameof(Episode.Contends), value: false);
    }
}
