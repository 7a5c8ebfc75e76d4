using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Leads.Pages;

/// <summary>Where the staff answers: only by what would leave, and with a sentence for what would not.</summary>
internal sealed class AnswerBoxes(AnswerChecks checks, LeadTexts words, AdminTexts texts)
{
    /// <param name="again">What was written and refused; null for an empty box.</param>
    public async Task<AnswerBoxModel> OfAsync(Recipient person, int storeId, AnswerForm? again)
    {
        List<SelectListItem> open = [];
        List<(int, string)> notes = [];
        foreach (var channel in LeadListFactory.Channels)
        {
            var name = await words.ChannelAsync(channel);
            var id = (int)channel;
            if (await checks.OfPersonAsync(person, channel, storeId) is { } problem)
            {
                notes.Add((id, $"{name}: {await ProblemAsync(problem)}"));
                continue;
            }

            open.Add(new SelectListItem(name, id.ToString(CultureInfo.InvariantCulture)));
            if (!await checks.MayBeFreeAsync(person, channel))
                notes.Add((id, $"{name}: {await ProblemAsync(AnswerProblem.TemplateNeeded)}"));
        }

        return new AnswerBoxModel { Form = Form(person, open, again), Channels = open, Notes = notes };
    }

    public Task<string> SizeAsync(string body)
    {
        var size = SmsSize.Of(body);
        return texts.OfAsync("Leads.Answer.Size", size.Units, size.Encoding == SmsEncoding.Gsm7 ? "GSM-7" : "UCS-2", size.Segments);
    }

    public Task<string> ProblemAsync(AnswerProblem problem) => texts.OfAsync($"Leads.Answer.Problem.{problem}");

    /// <summary>By the way the person wrote, if that is open. A form that was refused gets a new mark: nothing has left by the old one.</summary>
    private static AnswerForm Form(Recipient person, List<SelectListItem> open, AnswerForm? again)
    {
        var wrote = person.LastReplyChannelId.ToString(CultureInfo.InvariantCulture);
        var chosen = open.Exists(item => item.Value == wrote) ? wrote : open.FirstOrDefault()?.Value ?? "0";
        return (again ?? new AnswerForm { Id = person.Id, ChannelId = int.Parse(chosen, CultureInfo.InvariantCulture) }) with { Key = TouchClaims.NewOwner() };
    }
}
