namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>What somebody of the shop wrote on the lead's page.</summary>
public sealed record AnswerForm
{
    public int Id { get; set; }
    public int ChannelId { get; set; }
    public string? Body { get; set; }
    public string? TemplateSid { get; set; }

    /// <summary>One a line, for the template's places {{1}}, {{2}}…</summary>
    public string? Variables { get; set; }

    /// <summary>The page's own random mark: a form sent twice is one answer.</summary>
    public string? Key { get; set; }
}

/// <summary>Why an answer does not leave. Each has a sentence of its name.</summary>
public enum AnswerProblem
{
    FormUnreadable,
    AlreadySent,
    NumberMissing,
    Suppressed,
    Withdrawn,
    ChannelNotReady,
    NothingWritten,
    TooLong,
    TemplateNeeded,
    TemplateWrong,
}
