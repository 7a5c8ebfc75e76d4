using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-21 22:52:19:5183341", "Cart recovery: what runs saw of episodes", MigrationProcessType.NoMatter)]
public sealed class EpisodeMomentGrowth : TableGrowth
{
    public override void Up() => Table<EpisodeMoment>();
}
