using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Leads;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class LeadMessageBuilder : NopEntityBuilder<LeadMessage>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(LeadMessage.MessageKey)).AsString(100).NotNullable()
        .WithColumn(nameof(LeadMessage.AddressHash)).AsString(64).NotNullable()
        .WithColumn(nameof(LeadMessage.Body)).AsString(LeadMessage.LongestBody).NotNullable()
        .WithColumn(nameof(LeadMessage.TemplateSid)).AsString(64).NotNullable()
        .WithColumn(nameof(LeadMessage.Variables)).AsString(2000).NotNullable()
        .WithColumn(nameof(LeadMessage.CallbackKey)).AsString(32).NotNullable()
        .WithColumn(nameof(LeadMessage.ProviderId)).AsString(64).NotNullable()
        .WithColumn(nameof(LeadMessage.Error)).AsString(LeadMessage.LongestError).NotNullable();
}
