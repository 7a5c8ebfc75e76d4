using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Plugin.Misc.CartRecovery.Leads.Pages;

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
        .AddScoped<LeadHolds>()
        .AddScoped<ReplyHistory>()
        .AddScoped<LeadPurge>()
        .AddScoped<IChannelUpkeep, LeadUpkeep>()
        .AddScoped<IInstallationPart, StoredSettings<CartRecoveryReplySettings>>()
        .AddLeadPages();

    private static IServiceCollection AddLeadPages(this IServiceCollection services) => services
        .AddScoped<LeadTexts>()
        .AddScoped<LeadQueries>()
        .AddScoped<LeadListFactory>()
        .AddScoped<LeadThread>()
        .AddScoped<LeadModelFactory>()
        .AddScoped<LeadConsents>()
        .AddScoped<LeadEpisodes>()
        .AddScoped<AnswerBoxes>()
        .AddScoped<ReplyModelFactory>()
        .AddScoped<ReplyWrites>();
}
