using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-22 01:47:23:6150391", "Cart recovery: texts of channels without markup", MigrationProcessType.NoMatter)]
public sealed class StepTextGrowth : TableGrowth
{
    public override void Up() => Table<StepText>();
}
