namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <summary>Why nothing can be sent to a number. Stored by number and explained by a locale resource: never renumber.</summary>
public enum PhoneProblem
{
    None = 0,

    /// <summary>Written without its country's code, by somebody whose country is not known.</summary>
    NoCountry = 10,

    /// <summary>Of a country whose numbers we cannot read without their code.</summary>
    UnknownCountry = 20,

    WrongLength = 30,

    /// <summary>A landline, which no text message reaches.</summary>
    NotMobile = 40,

    Extension = 50,

    /// <summary>The shop's own: someone filled in a form with it.</summary>
    StoresOwn = 60,

    /// <summary>More or other than a number.</summary>
    Unreadable = 70,

    /// <summary>The provider says that it does not exist or takes no messages.</summary>
    RefusedByProvider = 80,
}
