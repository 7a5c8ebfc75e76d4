using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Reports.Replay;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-21 22:52:19:5183341", "Cart recovery: what runs saw of episodes, and replays of it", MigrationProcessType.NoMatter)]
public sealed class ReplayGrowth : TableGrowth
{
    public override void Up()
    {
        Table<EpisodeMoment>();
        Table<ReplayRun>();
        Table<ReplayRow>();
    }
}
