using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CartRecovery.Benchmarks.Load;

/// <summary>A statement as it was sent, so that the database can be asked how it would run it.</summary>
internal sealed record Statement(string Text, IReadOnlyList<DbParameter> Parameters);

/// <summary>Every statement that reaches a database while it lives; one at a time. Contexts opened before <see cref="Listen"/> stay unheard.</summary>
internal sealed class StatementLog : IDisposable
{
    private static readonly Lazy<Listener> _listener = new(() => new Listener());
    private readonly List<Statement> _statements = [];

    public StatementLog() => _listener.Value.Active = this;

    public IReadOnlyList<Statement> All => _statements;

    public int OnOurTables => _statements.Count(statement => statement.Text.Contains("CartRecovery_", StringComparison.Ordinal));

    public static void Listen() => _ = _listener.Value;

    public void Dispose() => _listener.Value.Active = null;

    private void Note(DbCommand command)
    {
        lock (_statements)
            _statements.Add(new Statement(command.CommandText, [.. command.Parameters.Cast<DbParameter>()]));
    }

    private sealed class Listener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public Listener() => DiagnosticListener.AllListeners.Subscribe(this);

        public StatementLog? Active { get; set; }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandEventData command && value.Key == RelationalEventId.CommandExecuting.Name)
                Active?.Note(command.Command);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
