using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class StepTextBuilder : NopEntityBuilder<StepText>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(StepText.Title)).AsString(StepText.LongestTitle).NotNullable()
        .WithColumn(nameof(StepText.Body)).AsString(StepText.LongestBody).NotNullable()
        .WithColumn(nameof(StepText.TemplateSid)).AsString(StepText.LongestSid).NotNullable()
        .WithColumn(nameof(StepText.Variables)).AsString(StepText.LongestVariables).NotNullable();
}
