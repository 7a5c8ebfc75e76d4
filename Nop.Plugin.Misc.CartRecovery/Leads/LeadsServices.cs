using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Channels;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

internal static class LeadsServices
{
    internal static IServiceCollection AddLeads(this IServiceCollection services) => services
        .AddScoped<LeadStore>()
        .AddScoped<LeadWrites>()
        .AddScoped<LeadPeople>()
        .AddScoped<LeadLanguages>()
        .AddScoped<ShopWords>()
        .AddScoped<StopWords>()
        .AddScoped<ConversationWrites>()
        .AddScoped<Conversations>()
        .AddScoped<ReplyEffects>()
        .AddScoped<InboundMessages>()
        .AddScoped<LeadPost>()
        .AddScoped<LeadOutbox>()
        .AddScoped<AnswerChecks>()
        .AddScoped<Answers>()
        .AddScoped<LeadPurge>()
        .AddScoped<IChannelUpkeep, LeadUpkeep>();
}
