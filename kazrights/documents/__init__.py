"""Papers: letters and sheets, from plain values to bytes. ReportLab stays behind `press`."""
